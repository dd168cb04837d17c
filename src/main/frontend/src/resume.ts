/** A link from a mail brings the code behind the hash sign, where no server and no log sees it. */
export function takeCodeFromLink(page: Document): void {
  const input = page.querySelector<HTMLInputElement>("input[data-code-from-link]");
  const code = decodeURIComponent(location.hash.slice(1));
  if (input && /^[0-9A-Za-z-]{26,40}$/.test(code)) {
    input.value = code;
    history.replaceState(null, "", location.pathname);
  }
}
