const LAST_SEEN = "amtsweg.last-seen";
const WARN_BEFORE = 5 * 60_000;

/** Some minutes before the session ends a banner says so and offers more time; other windows count as being there. */
export function warnOfSessionEnd(page: Document): void {
  const banner = page.querySelector<HTMLElement>("[data-session]");
  const words = banner?.querySelector<HTMLElement>("[data-session-words]");
  const button = banner?.querySelector("button");
  if (!banner || !words || !button) {
    return;
  }
  const length = Number(banner.dataset.session) * 1_000;
  let mine = 0;

  const seen = (): void => {
    mine = Date.now();
    try {
      localStorage.setItem(LAST_SEEN, String(mine));
    } catch {
      // Without storage this window only counts itself.
    }
    banner.hidden = true;
  };

  const last = (): number => {
    try {
      return Math.max(mine, Number(localStorage.getItem(LAST_SEEN)));
    } catch {
      return mine;
    }
  };

  const look = (): void => {
    const left = last() + length - Date.now();
    const text =
      left <= 0
        ? (banner.dataset.ended ?? "")
        : (banner.dataset.ends ?? "").replace("{0}", String(Math.max(1, Math.round(left / 60_000))));
    if (left > Math.min(WARN_BEFORE, length / 2)) {
      banner.hidden = true;
    } else if (banner.hidden || words.textContent !== text) {
      words.textContent = text;
      banner.hidden = false;
      button.hidden = left <= 0;
    }
  };

  button.addEventListener("click", async () => {
    const answer = await fetch(banner.dataset.address ?? "").catch(() => null);
    if (answer?.ok) {
      seen();
    }
  });
  seen();
  window.setInterval(look, 1_000);
}
