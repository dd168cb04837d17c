import { announce } from "./announce";

const PAUSE = 3_000;
const NOT_SOONER = 8_000;

/** Tells a form that it was not sent after all. */
export const STAYS = "amtsweg.stays";

/** Sends what is typed some seconds after the last change, so that a closed window or an empty battery costs nothing. */
export function keepTyping(page: Document): void {
  const status = page.querySelector<HTMLElement>("[data-typing]");
  const form = page.getElementById(status?.dataset.typing ?? "") as HTMLFormElement | null;
  if (!status || !form) {
    return;
  }
  const mark = form.elements.namedItem("_getippt") as HTMLInputElement;
  let timer = 0;
  let last = 0;
  let changes = 0;
  let kept = 0;
  let sending = false;
  let over = false;

  const say = (text: string, aloud: boolean): void => {
    if (status.textContent !== text) {
      status.textContent = text;
      if (aloud) {
        announce(text);
      }
    }
  };

  const send = async (): Promise<void> => {
    window.clearTimeout(timer);
    if (over || sending || kept === changes) {
      return;
    }
    sending = true;
    last = Date.now();
    const upTo = changes;
    try {
      const answer = await fetch(status.dataset.address ?? "", { method: "POST", body: typedIn(form), keepalive: true });
      if (answer.ok) {
        mark.value = ((await answer.json()) as { mark: string }).mark;
        const first = kept === 0;
        kept = upTo;
        say((status.dataset.kept ?? "").replace("{0}", time()), first);
      } else {
        over = answer.status === 409 || answer.status === 404;
        say((answer.status === 409 ? status.dataset.changed : status.dataset.failed) ?? "", true);
      }
    } catch {
      say(status.dataset.failed ?? "", true);
    }
    sending = false;
    if (kept !== changes) {
      later();
    }
  };

  const later = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void send(), Math.max(PAUSE, last + NOT_SOONER - Date.now()));
  };

  const changed = (): void => {
    changes++;
    later();
  };
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", () => {
    over = true;
    window.clearTimeout(timer);
  });
  form.addEventListener(STAYS, () => {
    over = false;
    changed();
  });
  page.addEventListener("visibilitychange", () => {
    if (page.visibilityState === "hidden") {
      void send();
    }
  });
}

function typedIn(form: HTMLFormElement): URLSearchParams {
  const typed = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") {
      typed.append(name, value);
    }
  }
  return typed;
}

function time(): string {
  return new Intl.DateTimeFormat("de", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Berlin" }).format(new Date());
}
