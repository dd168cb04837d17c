import { announce } from "./announce";

/** A field with data-filter="list id" narrows that list (or table body) to the entries that hold the typed words. */
export function offerFilters(page: Document): void {
  for (const field of page.querySelectorAll<HTMLInputElement>("input[data-filter]")) {
    const list = page.getElementById(field.dataset.filter ?? "");
    if (!list) {
      continue;
    }
    field.closest<HTMLElement>("[hidden]")?.removeAttribute("hidden");
    field.addEventListener("input", () => {
      const words = folded(field.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const entry of list.children as HTMLCollectionOf<HTMLElement>) {
        const text = folded(entry.textContent ?? "");
        entry.hidden = !words.every((word) => text.includes(word));
        shown += entry.hidden ? 0 : 1;
      }
      announce((field.dataset.filterCount ?? "{0}").replace("{0}", String(shown)));
    });
  }
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}
