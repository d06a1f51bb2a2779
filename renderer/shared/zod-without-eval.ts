import { z } from "zod";

// zod tries out eval when the first schema is made, which the page's policy refuses and reports. Whoever
// starts the app imports this before anything that makes a schema.
z.config({ jitless: true });
