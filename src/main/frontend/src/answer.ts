import { announce } from "./announce";

/**
 * Shows a page that answered a form a script has sent, in place of this one. Only what differs between our pages is
 * exchanged: a page of somebody between us and the visitor stays outside, no script of it runs, and the address stays
 * that of the form, so that going back and loading anew fetch it from the server with what was typed.
 */
export function bringIn(page: Document, html: string): boolean {
  const answer = read(html);
  const content = answer.getElementById("inhalt");
  const here = page.getElementById("inhalt");
  if (!content || !here || failing(content)) {
    return false;
  }
  const shown = page.importNode(content, true);
  here.replaceWith(shown);
  page.title = answer.title;
  window.scrollTo(0, 0);
  shown.focus({ preventScroll: true });
  announce(page.title);
  return true;
}

/** What an error page says; empty for other pages. */
export function failureOn(html: string): string {
  const failure = failing(read(html));
  return [...(failure?.querySelectorAll("h1, p.kern-body") ?? [])].map((words) => sentence(words.textContent?.trim() ?? "")).join(" ");
}

function read(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

function failing(answer: ParentNode): Element | null {
  return answer.querySelector("main[data-failure]");
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
