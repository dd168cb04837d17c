/** After a page came back with problems, the list of problems gets the focus. */
export function focusErrorSummary(page: Document): void {
  const summary = page.querySelector<HTMLElement>("[data-error-summary]");
  if (summary) {
    summary.tabIndex = -1;
    summary.focus();
  }
}
