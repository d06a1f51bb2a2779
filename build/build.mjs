/** `npm run build`: builds the app unless the build is current. */
import { ensureBuild } from "./bundle.mjs";
import { passSignalsOn } from "./child.mjs";
import { setUp } from "./setup.mjs";
import { root, say } from "./tree.mjs";

passSignalsOn();
const ready = await setUp();
const build = ready ? await ensureBuild(root) : null;
if (build !== null) say(build.output || "The build is current.");
process.exitCode = build?.ok ? 0 : 1;
