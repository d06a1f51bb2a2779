import { ensurePackages } from "./install.mjs";
import { nodeTooOld, root, say } from "./tree.mjs";

/**
 * What every command needs before anything else: a Node that is new enough, and the packages.
 * @returns {Promise<boolean>} false when something is missing, which has then been said
 */
export async function setUp() {
  const tooOld = nodeTooOld(process.versions.node);
  if (tooOld !== null) {
    say(tooOld);
    return false;
  }
  return ensurePackages(root);
}
