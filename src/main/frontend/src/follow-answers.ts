/**
 * When an answer changes which questions follow, asks the server at once instead of at the next page, and brings in what
 * it would show. Whatever somebody is typing stays untouched; nothing is kept by the server.
 */
export function followAnswers(page: Document): void {
  let latest = 0;
  page.addEventListener("change", async (event) => {
    const input = event.target;
    const form = (input as HTMLInputElement).form;
    if (!form || !leads(form, (input as HTMLInputElement).name)) {
      return;
    }
    const mine = ++latest;
    const fresh = await ask(form);
    if (fresh && mine === latest) {
      bringIn(form, fresh);
    }
  });
}

function leads(form: HTMLFormElement, name: string): boolean {
  return [...form.querySelectorAll<HTMLInputElement>('input[name="_shown"][data-leading]')].some(
    (shown) => name === shown.value || name.startsWith(`${shown.value}.`),
  );
}

async function ask(form: HTMLFormElement): Promise<Element | null> {
  const answers = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") {
      answers.append(name, value);
    }
  }
  answers.append("_refresh", "1");
  try {
    const response = await fetch(form.action, { method: "POST", body: answers });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return response.ok && !response.redirected ? (page.querySelector('input[name="_shown"]')?.closest("form") ?? null) : null;
  } catch {
    return null;
  }
}

function elements(form: Element): Map<string, HTMLElement> {
  return new Map([...form.querySelectorAll<HTMLElement>("[data-element]")].map((element) => [element.dataset.element ?? "", element]));
}

function bringIn(form: Element, fresh: Element): void {
  const next = elements(fresh);
  for (const [id, element] of elements(form)) {
    if (!next.has(id)) {
      element.remove();
    }
  }
  for (const [id, element] of next) {
    const here = elements(form).get(id);
    if (!here) {
      place(form, element);
    } else if ("saying" in element.dataset || choices(here) !== choices(element)) {
      here.replaceWith(document.importNode(element, true));
    }
  }
}

/** Puts a new element behind the one it follows, or before the one that follows it. */
function place(form: Element, element: HTMLElement): void {
  const known = elements(form);
  const copy = document.importNode(element, true);
  const before = sibling(element, "previousElementSibling", known);
  const after = sibling(element, "nextElementSibling", known);
  if (before) {
    before.after(copy);
  } else if (after) {
    after.before(copy);
  }
}

function sibling(
  element: HTMLElement,
  direction: "previousElementSibling" | "nextElementSibling",
  known: Map<string, HTMLElement>,
): HTMLElement | undefined {
  for (let next = element[direction] as HTMLElement | null; next; next = next[direction] as HTMLElement | null) {
    const here = known.get(next.dataset.element ?? "");
    if (here) {
      return here;
    }
  }
  return undefined;
}

/** What one can choose from in an element that holds no others; empty for all other elements. */
function choices(element: HTMLElement): string {
  return element.querySelector("[data-element]")
    ? ""
    : [...element.querySelectorAll<HTMLInputElement>("option, input[type=radio], input[type=checkbox]")].map((choice) => choice.value).join("\n");
}
