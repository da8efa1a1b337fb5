import { z } from 'zod'

const LONGEST_NAME = 200
const HIGHEST_PLACE = 1_000_000

const idSchema = z.string().min(1).max(LONGEST_NAME)
const headSchema = z.record(z.string(), z.unknown())
const rowSchema = z.union([z.null(), headSchema])
const scenarioRowSchema = z.union([z.null(), z.literal('removed'), headSchema])
const at = z.int().min(0).max(HIGHEST_PLACE)

/** The name of an action: a key of the locale files and what fills its blanks. */
export const labelSchema = z.strictObject({
  key: z.string().min(1).max(LONGEST_NAME),
  values: z.record(z.string().max(LONGEST_NAME), z.union([z.string().max(2_000), z.number()])).optional(),
})

/** The envelope of a change; what its rows may say is checked with the negotiation's own schema when it is applied. */
export const changeSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('negotiation'), before: headSchema, after: headSchema }),
  z.strictObject({
    of: z.enum(['product', 'scenario']),
    id: idSchema,
    before: rowSchema,
    after: rowSchema,
    at,
  }),
  z.strictObject({
    of: z.enum(['term', 'promotion', 'newProduct']),
    scenario: idSchema,
    id: idSchema,
    before: scenarioRowSchema,
    after: scenarioRowSchema,
    at,
  }),
])
