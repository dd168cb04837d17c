// The picture of a process model; loaded only on the designer's pages.
import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import "../styles/model.css";
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";

interface Canvas {
  zoom(level?: "fit-viewport" | number): number;
  addMarker(element: string, marker: string): void;
}
interface Overlays {
  add(element: string, overlay: { position: { top: number; right: number }; html: HTMLElement }): void;
}
interface ElementRegistry {
  get(element: string): unknown;
}

async function show(place: HTMLElement): Promise<void> {
  const answer = await fetch(place.dataset.model ?? "");
  if (!answer.ok) {
    throw new Error(`The model answered ${answer.status}`);
  }
  place.hidden = false;
  const viewer = new NavigatedViewer({ container: place });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get<Canvas>("canvas");
  const overlays = viewer.get<Overlays>("overlays");
  const registry = viewer.get<ElementRegistry>("elementRegistry");
  canvas.zoom("fit-viewport");
  for (const row of document.querySelectorAll<HTMLElement>("[data-running]")) {
    const activity = row.dataset.activity ?? "";
    if (registry.get(activity) && row.dataset.running !== "0") {
      const badge = document.createElement("span");
      badge.className = "model-count";
      badge.textContent = row.dataset.running ?? "";
      overlays.add(activity, { position: { top: -12, right: 12 }, html: badge });
      canvas.addMarker(activity, "model-running");
    }
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-zoom]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const wish = button.dataset.zoom;
      canvas.zoom(wish === "fit" ? "fit-viewport" : canvas.zoom() * (wish === "in" ? 1.25 : 0.8));
    });
  }
}

for (const place of document.querySelectorAll<HTMLElement>("[data-model]")) {
  show(place).catch(() => {
    place.hidden = true;
    document.getElementById("modell-fehler")?.removeAttribute("hidden");
  });
}
