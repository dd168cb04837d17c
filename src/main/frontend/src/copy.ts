import { announce } from "./announce";

/** Buttons with data-copy (the value) or data-copy-from (the id of the element that shows it) copy to the clipboard. */
export function offerCopying(page: Document): void {
  if (!navigator.clipboard) {
    return;
  }
  for (const button of page.querySelectorAll<HTMLButtonElement>("button[data-copy], button[data-copy-from]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const source = button.dataset.copyFrom;
      const value = source ? page.getElementById(source)?.textContent?.trim() : button.dataset.copy;
      await navigator.clipboard.writeText(value ?? "");
      const done = button.dataset.copied ?? "";
      announce(done);
      button.dataset.state = "copied";
      window.setTimeout(() => delete button.dataset.state, 2_000);
    });
  }
}
