/** Tells people who use a screen reader what has just happened, in the live region of the layout. */
export function announce(text: string): void {
  const region = document.getElementById("meldung");
  if (region) {
    region.textContent = "";
    window.setTimeout(() => (region.textContent = text), 50);
  }
}
