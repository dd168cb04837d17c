// Shows a form in form-js for the test that compares it with our server, and says what it shows, refuses and submits.
import { createForm } from "@bpmn-io/form-js-viewer";

type Indexes = Record<string, number>;
type Data = Record<string, unknown>;

/** The parts of form-js that its own types leave out. */
interface Component {
  id: string;
  type: string;
  components?: Component[];
}
interface Instance {
  id: string;
  indexes?: Indexes;
}
interface Viewer {
  _id: string;
  _container: HTMLElement;
  _getState(): { data: Data; schema: Component };
  get(service: string): any;
  on(event: string, heard: () => void): void;
  submit(): { data: Data; errors: Data };
  destroy(): void;
}

/** Every element has the name our server gives it: the path of its answer, or its id below its row. */
interface Seen {
  shown: string[];
  hidden: string[];
  words: Record<string, string>;
  refused: string[];
  answers: Data;
}

const TURNS_OF_REST = 8;
const MOST_TURNS = 2000;

// Nobody looks: what waits for the next frame need not wait for a picture to be painted.
window.requestAnimationFrame = (drawn) => window.setTimeout(() => drawn(performance.now()));

/** What form-js makes of a schema and data, or why it does not open the schema. */
export async function open(schema: object, data: Data): Promise<Seen | { refusal: string }> {
  const container = document.body.appendChild(document.createElement("div"));
  let form: Viewer;
  try {
    form = (await createForm({ container, schema: schema as never, data })) as unknown as Viewer;
  } catch (broken) {
    container.remove();
    return { refusal: String(broken) };
  }
  try {
    await rest(form);
    return seen(form);
  } finally {
    form.destroy();
    container.remove();
  }
}

/** Effects run after a frame and may change answers, which makes the next frame: waits until nothing moves any more. */
async function rest(form: Viewer): Promise<void> {
  let still = 0;
  const moved = () => (still = 0);
  form.on("changed", moved);
  const watch = new MutationObserver(moved);
  watch.observe(form._container, { subtree: true, childList: true, attributes: true, characterData: true });
  for (let turn = 0; still < TURNS_OF_REST && turn < MOST_TURNS; turn++) {
    await new Promise((next) => requestAnimationFrame(next));
    still++;
  }
  watch.disconnect();
}

function seen(form: Viewer): Seen {
  const rendered = new Set<string>(form.get("formFieldInstanceRegistry").getAll().map(instanceOf));
  const paragraphs = [...form._container.querySelectorAll<HTMLElement>(".fjs-form-field-text")];
  const shown: string[] = [];
  const hidden: string[] = [];
  const words: Record<string, string> = {};
  const names = new Map<string, string>();
  walk(form, form._getState().schema.components ?? [], {}, "", (component, indexes, name) => {
    const instance = instanceOf({ id: component.id, indexes });
    names.set(instance, name);
    if (!rendered.has(instance)) {
      hidden.push(name);
    } else if (component.type !== "expression") {
      shown.push(name);
      const said = component.type === "text" ? [paragraphs.shift()?.innerText] : wordsOf(form, component, indexes);
      words[name] = said.map((text) => (text ?? "").replace(/\s+/g, " ").trim()).filter((text) => text !== "").join(" | ");
    }
  });
  const { data, errors } = form.submit();
  const refused = [...names].filter(([instance]) => complaints(errors, instance).length > 0).map(([, name]) => name);
  return { shown, hidden, words, refused, answers: JSON.parse(JSON.stringify(data)) };
}

/** Visits every element in the order of the schema, once for each row it stands in, with its name. */
function walk(
  form: Viewer,
  components: Component[],
  indexes: Indexes,
  row: string,
  visit: (component: Component, indexes: Indexes, name: string) => void,
): void {
  const paths = form.get("pathRegistry");
  for (const component of components) {
    const config = form.get("formFields").get(component.type).config;
    const path: string[] | undefined = paths.getValuePath(component, { indexes });
    const answer = config.keyed || config.repeatable;
    visit(component, indexes, answer && path ? path.join(".") : row + component.id);
    if (config.repeatable && path) {
      const rows = path.reduce<any>((value, part) => value?.[part], form._getState().data) ?? [];
      for (let i = 0; i < rows.length; i++) {
        walk(form, component.components ?? [], { ...indexes, [component.id]: i }, `${path.join(".")}.${i}.`, visit);
      }
    } else {
      walk(form, component.components ?? [], indexes, row, visit);
    }
  }
}

/** Label, help and, where they can be seen, the options of an element. */
function wordsOf(form: Viewer, component: Component, indexes: Indexes): (string | null)[] {
  const id = ["fjs-form", form._id, component.id].join("-") + places(indexes).map((place) => `_${place}`).join("");
  const element = document.querySelector(`[id="${id}"], [id^="${id}-"]`);
  const field = element?.closest<HTMLElement>(".fjs-form-field");
  const picture = component.type === "image" && field?.querySelector<HTMLImageElement>("img.fjs-image");
  if (picture) {
    return [picture.alt];
  }
  field?.querySelectorAll(".fjs-asterix").forEach((asterix) => asterix.remove());
  const read = (part: string) => [...(field?.querySelectorAll(part) ?? [])].map((words) => words.textContent);
  // What is found in a group or a list belongs to the elements inside.
  const help = component.components ? [] : read(".fjs-form-field-description");
  const options = ["radio", "checklist"].includes(component.type) ? read(".fjs-inline-label .fjs-form-field-label") : [];
  return [...read(".fjs-form-field-label").slice(0, 1), ...help, ...options];
}

function instanceOf({ id, indexes }: Instance): string {
  return [id, ...places(indexes ?? {})].join(" ");
}

function places(indexes: Indexes): number[] {
  return Object.values(indexes);
}

/** Errors lie under the id, in rows below that under the places of the rows. */
function complaints(errors: Data, instance: string): unknown[] {
  const found = instance.split(" ").reduce<any>((value, part) => value?.[part], errors);
  return Array.isArray(found) ? found.filter((complaint) => typeof complaint === "string") : [];
}
