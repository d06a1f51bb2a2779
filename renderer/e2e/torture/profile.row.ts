import type { TortureRow } from "#build/torture-row.ts";
import { damageProfiles } from "./profile.ts";

export const row: TortureRow = {
  name: "damage to the browser's profile: folder or file deleted, truncated, bytes flipped, a block zeroed",
  run: async ({ seed, length, lastMs }) => {
    const damages = length === "full" ? 100 : 2;
    const { rebuilt, without, stuck, ...tally } = await damageProfiles(damages, seed, lastMs);
    // Where no damage ever needed a rebuild, nothing was shown.
    const crashes = tally.crashes + (rebuilt === 0 && length === "full" ? 1 : 0);
    const note = `made anew ${rebuilt} times, else unharmed; ${without} first starts could not open the database, said so and took the cards from the journal; in ${stuck} of them Chromium could not open it at the next start either; real Chromium on the built app`;
    return { ...tally, crashes, note };
  },
};
