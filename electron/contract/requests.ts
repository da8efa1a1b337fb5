import { z } from 'zod'
import type { Action } from '../../domain/actions/action.ts'
import { changeSchema, labelSchema } from '../../domain/actions/changeSchema.ts'

const LONGEST_NAME = 200
const LONGEST_ACTION_JSON = 20_000_000

/** An id of a negotiation, a row or an action. */
export const idSchema = z.string().min(1).max(LONGEST_NAME)

/** A title a person types. */
export const nameSchema = z.string().trim().min(1).max(LONGEST_NAME)

/** `YYYY-MM`. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

export const languageSchema = z.enum(['zh-CN', 'en'])

export const preferencesSchema = z.strictObject({
  language: languageSchema,
  moneyUnit: z.enum(['yuan', 'tenThousandYuan']),
  person: z.string().trim().max(LONGEST_NAME).exactOptional(),
  firstSteps: z
    .strictObject({
      done: z.array(z.string().max(LONGEST_NAME)).max(100).readonly(),
      isDismissed: z.boolean(),
    })
    .exactOptional(),
})

/**
 * The envelope of an action; what its rows may say is checked with the negotiation's own schema when it is applied,
 * which is why it is taken for an action here.
 */
export const actionSchema = z
  .strictObject({ id: idSchema, label: labelSchema, changes: z.array(changeSchema).min(1).max(100_000) })
  .refine((action) => JSON.stringify(action).length <= LONGEST_ACTION_JSON, {
    message: 'action too large',
  }) as unknown as z.ZodType<Action, Action>
