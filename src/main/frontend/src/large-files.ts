import { UploadPlace } from "./upload-place";

/** Nobody waits for a file to be sent that is too large: it is refused when it is chosen, and the others stay chosen. */
export function refuseLargeFiles(page: Document): void {
  page.addEventListener("change", (event) => {
    const input = event.target as HTMLInputElement;
    const place = input.files ? UploadPlace.beside(input) : undefined;
    if (!place) {
      return;
    }
    const files = [...(input.files ?? [])];
    const refused = files.filter((file) => file.size > place.largest);
    place.clear();
    if (refused.length > 0) {
      const rest = new DataTransfer();
      files.filter((file) => !refused.includes(file)).forEach((file) => rest.items.add(file));
      input.files = rest.files;
      place.refuse(refused.map((file) => place.words.tooLarge.replace("{0}", () => file.name)).join(" "));
    }
  });
}
