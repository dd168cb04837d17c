import { announce } from "./announce";

/** The place beside an input for files where people read how far they are and what went wrong. */
export class UploadPlace {
  readonly words: Record<"started" | "progress" | "checking" | "cancelled" | "failed" | "tooLarge", string>;
  readonly largest: number;
  private readonly progressing: HTMLElement;
  private readonly label: HTMLElement;
  private readonly bar: HTMLProgressElement;
  private readonly cancel: HTMLButtonElement;
  private readonly note: HTMLElement;
  private readonly error: HTMLElement;

  private constructor(
    private readonly box: HTMLElement,
    private readonly input: HTMLInputElement,
  ) {
    const part = <E extends HTMLElement>(selector: string): E => box.querySelector<E>(selector) as E;
    this.words = box.dataset as typeof this.words;
    this.largest = Number(box.dataset.largest);
    this.progressing = part(".kern-progress");
    this.label = part("label");
    this.bar = part("progress");
    this.cancel = part("button");
    this.note = part("[data-upload-note]");
    this.error = part(".kern-error");
  }

  /** Beside the first input of a form that holds files. */
  static of(form: HTMLFormElement): UploadPlace | undefined {
    for (const input of form.elements) {
      const place = input instanceof HTMLInputElement && input.files?.length ? UploadPlace.beside(input) : undefined;
      if (place) {
        return place;
      }
    }
    return undefined;
  }

  static beside(input: HTMLInputElement): UploadPlace | undefined {
    const box = input.type === "file" ? document.getElementById(`${input.id}-hochladen`) : null;
    return box ? new UploadPlace(box, input) : undefined;
  }

  begin(cancel: () => void): void {
    this.progress(0);
    this.cancel.hidden = false;
    this.cancel.onclick = cancel;
    this.show(this.progressing);
    announce(this.words.started);
  }

  progress(percent: number): string {
    this.bar.value = percent;
    return (this.label.textContent = this.words.progress.replace("{0}", String(percent)));
  }

  /** From here on the server works; stopping would no longer take anything back. */
  check(button: HTMLElement | null): void {
    this.bar.value = 100;
    this.label.textContent = this.words.checking;
    this.leave(button);
    this.cancel.hidden = true;
    announce(this.words.checking);
  }

  cancelled(button: HTMLElement | null): void {
    this.leave(button);
    this.note.textContent = this.words.cancelled;
    this.show(this.note);
    announce(this.words.cancelled);
  }

  fail(words: string): void {
    const place = this.error.querySelector<HTMLElement>("[data-upload-problem]") as HTMLElement;
    place.textContent = words;
    this.show(this.error);
    announce(words);
  }

  /** Says at the input that it cannot take what was chosen. */
  refuse(words: string): void {
    this.fail(words);
    this.marks(true);
  }

  clear(): void {
    this.box.hidden = true;
    if (this.input.getAttribute("aria-describedby")?.includes(this.error.id)) {
      this.marks(false);
    }
  }

  private show(part: HTMLElement): void {
    this.box.hidden = false;
    for (const each of [this.progressing, this.note, this.error]) {
      each.hidden = each !== part;
    }
    this.box.scrollIntoView({ block: "nearest" });
  }

  private leave(button: HTMLElement | null): void {
    if (document.activeElement === this.cancel) {
      (button ?? this.input).focus();
    }
  }

  /** As the server marks an input that is wrong; what the server itself said stays. */
  private marks(wrong: boolean): void {
    const input = this.input;
    const described = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== this.error.id);
    input.setAttribute("aria-describedby", (wrong ? [...described, this.error.id] : described).join(" "));
    if (!document.getElementById(`${input.id}-fehler`)) {
      if (wrong) {
        input.setAttribute("aria-invalid", "true");
      } else {
        input.removeAttribute("aria-invalid");
      }
      input.classList.toggle("kern-form-input__input--error", wrong);
      input.closest(".kern-form-input")?.classList.toggle("kern-form-input--error", wrong);
    }
  }
}
