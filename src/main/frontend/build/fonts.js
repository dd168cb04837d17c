import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";

const WEIGHTS = { 400: "Regular", 500: "Medium", 600: "SemiBold" };

// "basic" is on every page; a browser fetches "names" (DIN 91379: Latin letters of Europe, with combining marks) only
// where a page shows such a letter.
const RANGES = {
  basic: "U+20-7E,U+A0-FF,U+152-153,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2039-203A,U+20AC,U+2122,U+2190-2193,U+2212",
  names: "U+100-151,U+154-24F,U+259,U+292,U+2B9-2DD,U+300-36F,U+386-3CE,U+1E00-1EFF,U+2070-209C,U+2113,U+2116,U+2248,U+2260,U+2264-2265",
};

/** Writes one file per weight and range and returns the styles that name them. */
export async function fontFaces(from, to) {
  const faces = [];
  for (const [weight, name] of Object.entries(WEIGHTS)) {
    const original = await readFile(path.join(from, `FiraSans-${name}.woff2`));
    for (const [range, codes] of Object.entries(RANGES)) {
      const file = `fira-sans-${weight}-${range}.woff2`;
      await writeFile(path.join(to, file), await subsetFont(original, charactersOf(codes), { targetFormat: "woff2" }));
      faces.push(
        `@font-face{font-family:"Fira Sans";font-weight:${weight};font-style:normal;font-display:swap;` +
          `src:url("fonts/${file}") format("woff2");unicode-range:${codes}}`,
      );
    }
  }
  return faces.join("\n");
}

function charactersOf(codes) {
  return codes
    .split(",")
    .flatMap((range) => {
      const [first, last = first] = range.replace("U+", "").split("-").map((code) => parseInt(code, 16));
      return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
    })
    .join("");
}
