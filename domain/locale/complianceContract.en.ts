import type { CheckWords } from './complianceWords.ts'

const order17 = (article: string) =>
  `Measures on Fair Transactions between Retailers and Suppliers (Order 17 of 2006), ${article}`
const smePayment = (article: string) => `Regulation on Payments to SMEs (State Council Order 802), ${article}`
const CAMPAIGN = 'Campaign against unlawful charges of large retailers (Shang Zhi Fa [2011] 485)'
const PRACTICE = 'contract practice'

/** Payment, rebates and fees. */
export const contractChecksEn = {
  'S-SCOPE': {
    message: 'The retailer sells less than ¥10 million a year: Order 17 may not apply.',
    why: 'The order covers retailers with yearly sales of ¥10 million or more, all stores of a chain together.',
    source: order17('Art. 3'),
  },
  'P-60RECEIPT': {
    message: 'Up to {days} days from receipt to payment, more than 60.',
    other: {
      invoice:
        '{days} days from the invoice, but no time for the invoice after receipt: whether 60 days are kept cannot be told.',
    },
    why: 'The payment term is to be in the contract and at most 60 days after receipt.',
    source: order17('Art. 14'),
  },
  'P-SME60': {
    message:
      'The supplier is an SME, the retailer a large firm, and payment takes up to {days} days from delivery, more than 60.',
    why: 'Large firms pay within 60 days of delivery; anything else has to be reasonable by industry norm and custom.',
    source: smePayment('Art. 9'),
  },
  'P-SETTLE': {
    message: 'Settled by period, but no time within which both sides confirm the amount.',
    why: 'With periodic settlement the clock starts at confirmation: state a time, 5 working days for instance.',
    source: smePayment('Art. 9'),
  },
  'P-BACK2BACK': {
    message: 'Payment waits for money from a third party.',
    other: { text: 'The wording makes payment wait for money from a third party: “{text}”.' },
    why: "An SME's payment may not be made to depend on a third party's payment.",
    source: smePayment('Art. 9'),
  },
  'P-BILL': {
    message:
      "Paid by bill or electronic receivable without the supplier's consent; its {days} days count as payment days.",
    why: 'SMEs may not be forced to take bills or electronic receivables, nor may these be used to lengthen the term.',
    source: smePayment('Art. 11'),
  },
  'P-LATE': {
    message: 'No late interest agreed; where the regulation applies, it is 0.05 % a day.',
    other: { low: 'The late interest of {agreed} % is below the one-year LPR of {prime} %.' },
    why: 'Agreed late interest may not be below the one-year LPR at the date of contract; where none is agreed, 0.05 % a day is due.',
    source: smePayment('Art. 17'),
  },
  'P-HOLD': {
    message:
      'The wording holds payment for short goods, open returns, a missed target or a contract not renewed: “{text}”.',
    why: 'Payment may not be delayed for these reasons.',
    source: order17('Art. 17'),
  },
  'P-RECON': {
    message: 'No reconciliation day in the contract.',
    why: 'Accounts are to be reconciled promptly; the payment term starts from there.',
    source: order17('Art. 15'),
  },
  'P-SMEDECL': {
    message:
      'The term sheet lacks the SME statement. A sentence to use: “We hereby state that we are an SME.”',
    why: 'An SME should say so when contracting; protection starts from there.',
    source: smePayment('Art. 3'),
  },
  'P-CONSIGN': {
    message: 'A data fee on top of consignment.',
    why: 'A supplier on consignment may see its own sales, stock and payments; charging for it may be improper.',
    source: order17('Art. 16'),
  },
  'R-UNCOND': {
    message:
      'Unconditional rebate: make sure that both sides agree freely and that its base is written down.',
    other: { fixed: 'An unconditional rebate as a fixed or guaranteed amount, whatever is bought.' },
    why: "Unconditional rebates may not be forced. A share of actual sales is mostly held to be profit sharing; one that guarantees the retailer's income may be void.",
    source: `${order17('Art. 6(4)')}; court practice in summary`,
  },
  'R-TARGET-MISSED': {
    message: 'A conditional rebate without a stated condition.',
    other: {
      floor: 'A conditional rebate with a guaranteed minimum: owed even when the target is missed.',
      threshold: 'The first threshold of a conditional rebate is 0: there is no condition.',
      none: 'A conditional rebate without a stated condition: owed even when the target is missed.',
    },
    why: 'A rebate that hangs on a target may not be collected when the target is missed.',
    source: order17('Art. 6(4)'),
  },
  'R-BASIS': {
    message: 'No base, tax side or treatment of returns stated.',
    why: 'The same percentage of another base is another amount; nobody can check it afterwards.',
    source: PRACTICE,
  },
  'R-TIERMODE': {
    message: 'The rate falls from one tier to the next.',
    other: { thresholds: 'No method of the tiers stated, or thresholds that do not rise.' },
    why: 'Without a method, or with falling rates, the two sides reckon different amounts.',
    source: PRACTICE,
  },
  'R-CLIFF': {
    message:
      'The plan of {planned} is {distance} from the threshold of {threshold}; {atStake} hang on it (settlement periods: {times}).',
    why: 'Within 3 % of a threshold a small order decides the rebate of a whole tier.',
    source: PRACTICE,
  },
  'R-DOUBLE': {
    message: '“{name}” and “{other}” have the same base and condition.',
    why: 'The same base and condition twice may be the same charge twice.',
    source: PRACTICE,
  },
  'F-CONTRACT': {
    message: 'A fee for signing or renewing the contract, or for opening an account.',
    why: 'Charging for the signing or renewal of a contract is prohibited.',
    source: order17('Art. 13(1)'),
  },
  'F-BARCODE': {
    message: '“{product}” carries the barcode {barcode}, and the fee is above the stated cost.',
    why: 'Goods with a valid barcode need no in-store code, and a barcode fee may not be above cost.',
    source: order17('Art. 13(2), (3)'),
  },
  'F-REMODEL': {
    message: 'A remodel fee that names no area of our own.',
    why: "Refitting may not be charged unless it is for the supplier's own area.",
    source: order17('Art. 13(4)'),
  },
  'F-NOSERVICE': {
    message: 'A festival, anniversary or opening fee without a promotional service.',
    why: 'Without a promotional service nothing may be charged for festivals, anniversaries, openings or reopenings.',
    source: order17('Art. 13(5)'),
  },
  'F-2011LIST': {
    message:
      'Listed as non-compliant in the 2011 campaign; needs consent, a published tariff and a service, or to become part of the price talks.',
    why: 'The campaign counted such charges as unlawful where market power was used to take them.',
    source: CAMPAIGN,
  },
  'F-FORCED': {
    message: 'This service is marked as one that cannot be declined.',
    why: 'A supplier may not be forced to buy goods or services.',
    source: order17('Art. 6(5)'),
  },
  'F-SERVICE-SCOPE': {
    message: 'The service does not say: {missing}.',
    why: 'A promotional service fee needs prior consent and a contract with item, content, period, standard, amount, method and breach.',
    source: `${order17('Art. 10')}; enforcement notices of 2012`,
  },
  'F-REFUND': {
    message: 'Nothing is said about refunds where a service is not delivered.',
    why: 'The undelivered part of a service is to be refunded.',
    source: order17('Art. 11'),
  },
} as const satisfies Readonly<Record<string, CheckWords>>
