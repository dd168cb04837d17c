import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import postcss from "postcss";
import selectorParser from "postcss-selector-parser";

const ENDINGS = /^(danger|info|success|warning|\d+)$/;

/**
 * Drops selectors that need a KERN class nobody writes. Templates put some names together: one that ends in a dash
 * ("kern-alert--") stands for the classes that go on with a kind of message or a number.
 */
export async function withoutUnusedClasses(css, folders) {
  const words = new Set();
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
      if (entry.isFile()) {
        const text = await readFile(path.join(entry.parentPath ?? entry.path, entry.name), "utf8");
        for (const [word] of text.matchAll(/kern-[a-z0-9_-]+/g)) {
          words.add(word);
        }
      }
    }
  }
  const prefixes = [...words].filter((word) => word.endsWith("-"));
  const isPutTogether = (name) =>
    prefixes.some((prefix) => name.startsWith(prefix) && ENDINGS.test(name.slice(prefix.length)));
  const isUsed = (name) => !name.startsWith("kern-") || words.has(name) || isPutTogether(name);

  const root = postcss.parse(css);
  root.walkComments((comment) => void comment.remove());
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => needs(selector).every(isUsed));
    if (kept.length === 0) {
      rule.remove();
    } else if (kept.length < rule.selectors.length) {
      rule.selectors = kept;
    }
  });
  root.walkAtRules((atRule) => {
    if (atRule.nodes?.length === 0) {
      atRule.remove();
    }
  });
  return root.toString();
}

/** The classes an element must have for the selector to hold; what stands in :not() or :is() decides nothing. */
function needs(selector) {
  const names = [];
  selectorParser((selectors) => {
    selectors.walkClasses((node) => {
      for (let parent = node.parent; parent; parent = parent.parent) {
        if (parent.type === "pseudo") {
          return;
        }
      }
      names.push(node.value);
    });
  }).processSync(selector);
  return names;
}
