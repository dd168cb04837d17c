// Builds what the pages need into one folder: fonts cut to the letters of names in Europe, KERN's styles without what no
// template uses, and the scripts. Spring adds content hashes to the addresses.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";
import { fontFaces } from "./fonts.js";
import { withoutUnusedClasses } from "./purge.js";

const here = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const project = path.resolve(here, "../../..");
const target = process.env.AMTSWEG_ASSETS ?? path.join(project, "target/classes/static/assets");
const kern = path.join(here, "node_modules/@kern-ux/native/dist");

await rm(target, { recursive: true, force: true });
await mkdir(path.join(target, "fonts"), { recursive: true });

const fonts = await fontFaces(path.join(kern, "fonts/fira-sans"), path.join(target, "fonts"));
const kernStyles = await withoutUnusedClasses(await readFile(path.join(kern, "kern.css"), "utf8"), [
  path.join(project, "src/main/resources/templates"),
  path.join(project, "src/main/java/de/amtsweg/forms"),
  path.join(here, "src"),
  path.join(here, "styles"),
]);
const ownStyles = (await Promise.all(["site", "forms", "portal", "workplace"].map((part) => readFile(path.join(here, `styles/${part}.css`), "utf8")))).join("\n");
const { code } = await esbuild.transform(fonts + kernStyles + ownStyles, { loader: "css", minify: true, target: "es2022" });
await writeFile(path.join(target, "site.css"), code);

await esbuild.build({
  entryPoints: [path.join(here, "src/site.ts"), path.join(here, "src/model.ts")],
  outdir: target,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  legalComments: "linked",
  loader: { ".woff": "dataurl", ".woff2": "dataurl", ".eot": "empty", ".svg": "empty", ".ttf": "empty" },
  logLevel: "warning",
});
