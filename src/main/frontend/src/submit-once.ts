/** A second click on a button that already sends is swallowed; the server would answer it the same way anyhow. */
export function submitOnce(page: Document): void {
  let sending: HTMLFormElement | undefined;
  page.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.method !== "post" || event.defaultPrevented || form.hasAttribute("data-repeatable")) {
      return;
    }
    if (sending === form) {
      event.preventDefault();
      return;
    }
    sending = form;
    window.setTimeout(() => (sending = undefined), 10_000);
  });
  window.addEventListener("pageshow", () => (sending = undefined));
}
