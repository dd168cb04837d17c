// Bundles form-js for the test that compares it with our server. Nothing of it is ever served.
import path from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";

const here = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const target = process.env.AMTSWEG_TEST_ASSETS ?? path.resolve(here, "../../../target/test-classes/form-js");

await esbuild.build({
  entryPoints: [path.join(here, "conformance/form-js.ts")],
  outdir: target,
  bundle: true,
  format: "iife",
  globalName: "formJs",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
});
