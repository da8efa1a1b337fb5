import type { Command } from './command.ts'

/** Commands that exist, each loaded only when it is called. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  backup: async () => (await import('./commands/backup.ts')).backup,
  bench: async () => (await import('./commands/bench.ts')).bench,
  calendar: async () => (await import('./commands/calendar.ts')).calendar,
  check: async () => (await import('./commands/check.ts')).check,
  compliance: async () => (await import('./commands/compliance.ts')).compliance,
  compare: async () => (await import('./commands/compare.ts')).compare,
  'import-products': async () => (await import('./commands/importProducts.ts')).importProducts,
  packages: async () => (await import('./commands/packages.ts')).packages,
  'price-of-a-point': async () => (await import('./commands/priceOfAPoint.ts')).priceOfAPoint,
  proposal: async () => (await import('./commands/proposal.ts')).proposal,
  risk: async () => (await import('./commands/risk.ts')).risk,
  restore: async () => (await import('./commands/restore.ts')).restore,
  'seed-demo': async () => (await import('./commands/seedDemo.ts')).seedDemo,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  'cash-discount': async () => (await import('./commands/cashDiscount.ts')).cashDiscount,
  decisions: async () => (await import('./commands/decisions.ts')).decisions,
  'expected-payout': async () => (await import('./commands/expectedPayout.ts')).expectedPayout,
  'true-up': async () => (await import('./commands/trueUp.ts')).trueUp,
  elasticity: async () => (await import('./commands/elasticity.ts')).elasticity,
  termsheet: async () => (await import('./commands/termsheet.ts')).termsheet,
  'make-certificate': async () => (await import('./commands/makeCertificate.ts')).makeCertificate,
  sign: async () => (await import('./commands/sign.ts')).sign,
  verify: async () => (await import('./commands/verify.ts')).verify,
  'shift-promotions': async () => (await import('./commands/shiftPromotions.ts')).shiftPromotions,
  walkout: async () => (await import('./commands/walkout.ts')).walkout,
  simulate: async () => (await import('./commands/simulate.ts')).simulate,
}

/** Commands that are promised and not there yet. */
export const comingCommands: readonly string[] = ['export', 'import']
