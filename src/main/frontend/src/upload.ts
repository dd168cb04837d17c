import { announce } from "./announce";
import { bringIn, failureOn } from "./answer";
import { STAYS } from "./typing";
import { UploadPlace } from "./upload-place";

const NOT_SOONER = 3_000;

/**
 * Sends a form with files so that people see how far they are and may stop. The server answers as it always does: where
 * it leads, the browser goes; a page it answers with is brought in, and "greet" makes it as convenient as a loaded one.
 */
export function showUploads(page: Document, greet: () => void): void {
  let sending: HTMLFormElement | undefined;
  page.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    const place = form.method === "post" ? UploadPlace.of(form) : undefined;
    if (!place || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    if (sending !== form) {
      sending = form;
      send(form, event.submitter, place, greet, () => (sending = undefined));
    }
  });
  window.addEventListener("pageshow", () => (sending = undefined));
}

function send(form: HTMLFormElement, button: HTMLElement | null, place: UploadPlace, greet: () => void, done: () => void): void {
  const request = new XMLHttpRequest();
  const stay = (say: () => void): void => {
    done();
    say();
    form.dispatchEvent(new Event(STAYS));
  };
  const failed = (words: string): void => stay(() => place.fail(words));

  request.open("POST", form.action);
  request.setRequestHeader("Accept", "text/html");
  request.setRequestHeader("Amtsweg-Redirect", "tell");
  request.upload.addEventListener("progress", reporting(place));
  request.upload.addEventListener("load", () => place.check(button));
  request.addEventListener("abort", () => stay(() => place.cancelled(button)));
  request.addEventListener("error", () => failed(place.words.failed));
  request.addEventListener("load", () => {
    const address = request.getResponseHeader("Location");
    const shown = (html: string): void => {
      if (bringIn(document, html)) {
        done();
        greet();
      } else {
        failed(failureOn(html) || place.words.failed);
      }
    };
    if (request.status === 204 && address) {
      lead(new URL(address, window.location.href), shown).catch(() => failed(place.words.failed));
    } else {
      shown(request.responseText);
    }
  });
  place.begin(() => request.abort());
  request.send(everythingIn(form, button));
}

/** Every percent is shown; a voice would never come to an end, so that it says a quarter now and then. */
function reporting(place: UploadPlace): (event: ProgressEvent) => void {
  let said = 0;
  let last = Date.now();
  return (event) => {
    const percent = event.lengthComputable ? Math.floor((100 * event.loaded) / event.total) : 0;
    const words = place.progress(percent);
    const quarter = Math.floor(percent / 25);
    if (quarter > said && percent < 100 && Date.now() - last > NOT_SOONER) {
      said = quarter;
      last = Date.now();
      announce(words);
    }
  };
}

/** As the browser would send it: with the name of the button that was pressed. */
function everythingIn(form: HTMLFormElement, button: HTMLElement | null): FormData {
  const everything = new FormData(form);
  if (button instanceof HTMLButtonElement && button.name) {
    everything.append(button.name, button.value);
  }
  return everything;
}

async function lead(to: URL, shown: (html: string) => void): Promise<void> {
  const here = window.location;
  if (to.hash && to.pathname + to.search === here.pathname + here.search) {
    // A browser only scrolls when nothing but the part behind the hash sign differs; the page says something new, though.
    shown(await (await fetch(to, { headers: { Accept: "text/html" } })).text());
    here.hash = to.hash;
  } else {
    here.assign(to);
  }
}
