/** How much a finding weighs. None stops anybody: `risk` is to be acknowledged with a note, `error` to be mended. */
export type Severity = 'info' | 'warn' | 'risk' | 'error'

/** How sure we are of the source's wording. */
export type Certainty = 'read' | 'partly' | 'from memory' | 'unverified'

type Check = { readonly severity: Severity; readonly certainty: Certainty }

const check = (severity: Severity, certainty: Certainty): Check => ({ severity, certainty })

/** Every check with its usual weight and how sure its source is. */
export const CHECKS = {
  'S-SCOPE': check('info', 'read'),
  'P-60RECEIPT': check('risk', 'read'),
  'P-SME60': check('risk', 'read'),
  'P-SETTLE': check('warn', 'read'),
  'P-BACK2BACK': check('risk', 'read'),
  'P-BILL': check('warn', 'read'),
  'P-LATE': check('info', 'read'),
  'P-HOLD': check('risk', 'from memory'),
  'P-RECON': check('info', 'from memory'),
  'P-SMEDECL': check('info', 'read'),
  'P-CONSIGN': check('warn', 'from memory'),
  'R-UNCOND': check('warn', 'read'),
  'R-TARGET-MISSED': check('risk', 'read'),
  'R-BASIS': check('error', 'unverified'),
  'R-TIERMODE': check('error', 'unverified'),
  'R-CLIFF': check('info', 'unverified'),
  'R-DOUBLE': check('warn', 'unverified'),
  'F-CONTRACT': check('risk', 'from memory'),
  'F-BARCODE': check('risk', 'from memory'),
  'F-REMODEL': check('warn', 'from memory'),
  'F-NOSERVICE': check('risk', 'from memory'),
  'F-2011LIST': check('warn', 'read'),
  'F-FORCED': check('warn', 'read'),
  'F-SERVICE-SCOPE': check('warn', 'partly'),
  'F-REFUND': check('info', 'from memory'),
  'D-DAMAGE': check('warn', 'read'),
  'D-RETURN': check('risk', 'from memory'),
  'D-PROMO-RETURN': check('risk', 'from memory'),
  'L-DELIST': check('warn', 'read'),
  'L-CUSTOM': check('info', 'read'),
  'S-STAFF': check('warn', 'from memory'),
  'X-PENALTY': check('warn', 'unverified'),
  'T-PERCENT-SERVICE': check('warn', 'read'),
  'T-FIXED-REBATE': check('warn', 'read'),
  'T-SPECIAL-INVOICE': check('info', 'read'),
  'T-RATE': check('error', 'read'),
  'T-INVOICE': check('warn', 'from memory'),
  'B-STAFF': check('risk', 'read'),
  'B-OPEN': check('risk', 'read'),
  'A-RPM': check('risk', 'read'),
  'A-MFN': check('warn', 'from memory'),
  'A-EXCLUSIVE': check('warn', 'from memory'),
  'M-7DAY': check('warn', 'read'),
  'M-PREUP': check('warn', 'read'),
  'M-GUARANTEE': check('warn', 'unverified'),
  'C-LEAK': check('error', 'unverified'),
  'C-AUTH': check('error', 'unverified'),
} as const satisfies Readonly<Record<string, Check>>

export type CheckId = keyof typeof CHECKS
