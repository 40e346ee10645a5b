import { z } from 'zod';

// Must run before any schema is made: zod would otherwise try whether it may compile code, which the policy
// forbids.
z.config({ jitless: true });
