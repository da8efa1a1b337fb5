import type { CheckWords } from './complianceWords.ts'

const order17 = (article: string) =>
  `Measures on Fair Transactions between Retailers and Suppliers (Order 17 of 2006), ${article}`
const rebateTax = (article: string) => `Guo Shui Fa [2004] 136, ${article}`
const display = (article: string) =>
  `Provisions on Clear Price Marking and against Price Fraud (2022), ${article}`
const HOUSE = 'company rule'

/** Goods, penalties, tax, fair competition, promotions and our own house. */
export const marketChecksEn = {
  'D-DAMAGE': {
    message: 'A share of damage is borne, but this is not stated: {missing}.',
    why: 'Shrinkage that was not agreed beforehand may not be shifted to the supplier.',
    source: order17('Art. 6(2)'),
  },
  'D-RETURN': {
    message: 'The return allowance names no returns that are excluded.',
    other: { text: 'Unconditional returns: “{text}”.' },
    why: 'Goods damaged or expired at the retailer, or sent back to adjust stock or refit a store, may not be returned.',
    source: order17('Art. 9'),
  },
  'D-PROMO-RETURN': {
    message: 'The promotional price is supported, yet returns count at the normal price.',
    why: 'Goods bought at a promotional price may not be returned at the normal price.',
    source: order17('Art. 9'),
  },
  'L-DELIST': {
    message: 'A listing or barcode fee is paid, but no condition of delisting and no refund is agreed.',
    why: 'No delisting without agreed conditions; a paid listing should name trial period, conditions and refund.',
    source: order17('Art. 6(3)'),
  },
  'L-CUSTOM': {
    message: 'Packs made for this retailer alone, and nobody named who takes them back.',
    why: 'Goods made to an agreed specification may not be refused.',
    source: order17('Art. 6(1)'),
  },
  'S-STAFF': {
    message: 'Promoters are sent without stated consent or job.',
    why: "Staff is sent with the supplier's consent and for its goods only; otherwise the retailer bears the cost.",
    source: order17('Art. 8'),
  },
  'X-PENALTY': {
    message: 'The penalty is {share} % of the value, more than 30 %.',
    other: {
      daily: 'The daily penalty comes to {share} % of the order in a year, more than 30 %.',
      loss: 'The penalty of {amount} is above 130 % of the stated loss of {loss}.',
      oneSided: 'Only the supplier owes penalties; the retailer owes none.',
    },
    why: 'A penalty more than 30 % above the loss is generally excessive and can be reduced; duties should be mutual.',
    source: 'Civil Code, Art. 585; judicial interpretation on contracts, Art. 65',
  },
  'T-PERCENT-SERVICE': {
    message:
      'Tied to purchases or sales, yet invoiced as a service: for tax it is a rebate, a red invoice is expected.',
    why: 'Receipts tied to volume or value reduce the input VAT of the retailer.',
    source: rebateTax('Art. 1'),
  },
  'T-FIXED-REBATE': {
    message: 'A fixed service fee on a red rebate invoice.',
    why: 'A receipt not tied to volume, for a service rendered, is taxed as a service.',
    source: rebateTax('Art. 1'),
  },
  'T-SPECIAL-INVOICE': {
    message:
      "A special VAT invoice was chosen: Art. 2 says none may be issued, local practice since 2016 differs; confirm with the retailer's finance.",
    why: 'The invoice decides whether the tax can be deducted, and so what both sides pay.',
    source: rebateTax('Art. 2'),
  },
  'T-RATE': {
    message: 'The goods carry {rates}, the red invoice only {rate}.',
    why: 'The input VAT given back follows the rate of the goods: split it by product.',
    source: rebateTax('Art. 1(3)'),
  },
  'T-INVOICE': {
    message: 'A charge without an invoice.',
    other: { beside: '“{name}” is charged without an invoice.' },
    why: 'A service fee is to be booked, invoiced and taxed.',
    source: order17('Art. 12'),
  },
  'B-STAFF': {
    message: 'Entertainment, red packets, gift cards or the like: a benefit to people.',
    other: {
      recipient: 'The money does not go to the contracting company.',
      promotion: '“{name}” holds a benefit to people.',
    },
    why: "The other side's staff may not be bribed; since the revision of 2025 the taker is punished too.",
    source: 'Anti-Unfair Competition Law (2019), Art. 7; revision of 2025, Art. 8',
  },
  'B-OPEN': {
    message: 'A rebate outside the written contract, or not booked.',
    why: 'Discounts and commissions are to be open and truthfully booked on both sides.',
    source: 'Anti-Unfair Competition Law (2019), Art. 7',
  },
  'A-RPM': {
    message: 'A rebate or penalty that hangs on the resale price.',
    other: {
      text: 'The wording fixes resale prices: “{text}”. “Suggested retail price, not binding” would do.',
    },
    why: 'Fixing resale prices or a minimum is prohibited; price checks record facts and sanction nobody by themselves.',
    source: 'Anti-Monopoly Law (2022), Arts. 18 and 56',
  },
  'A-MFN': {
    message: 'A lowest cost or a price gap is claimed.',
    other: { text: 'The wording claims the lowest cost: “{text}”.' },
    why: "A retailer may not restrict the supplier's prices to others.",
    source: order17('Art. 7'),
  },
  'A-EXCLUSIVE': {
    message: 'An exclusive clause.',
    other: {
      text: 'The wording is exclusive: “{text}”. An exclusive display is fine, a ban on competing goods is not.',
    },
    why: 'Neither may the supplier be kept from supplying others, nor the retailer from selling rivals.',
    source: order17('Arts. 7 and 18'),
  },
  'M-7DAY': {
    message:
      'Only {days} whole days between “{first}” and “{second}” of “{product}”: the second cannot be compared with the original price.',
    why: 'An unlabelled compared price may not exceed the lowest price of the same store in the 7 days before.',
    source: display('Art. 16'),
  },
  'M-PREUP': {
    message: 'Less than 30 days before “{name}” the price went up: on {day} from {before} to {after}.',
    why: 'Raising a price just before cutting it is prohibited; 30 days is our own threshold.',
    source: display('Art. 17'),
  },
  'M-GUARANTEE': {
    message: 'A guaranteed margin while the retailer sets the price.',
    why: 'We make up for cuts we do not decide, and to fix the price would be unlawful.',
    source: 'contract practice',
  },
  'C-LEAK': {
    message: 'What goes out holds something of our own: {path} ({what}).',
    why: 'Costs, limits and private notes cannot be taken back once given.',
    source: HOUSE,
  },
  'C-AUTH': {
    message: 'Contribution of {found} is under the limit of {limit}, and nobody has approved.',
    other: {
      points: '{found} contract points are above the limit of {limit}, and nobody has approved.',
      days: '{found} payment days are above the limit of {limit}, and nobody has approved.',
      term: '{found} is above the limit of {limit}, and nobody has approved.',
    },
    why: 'A concession beyond the mandate is approved first.',
    source: HOUSE,
  },
} as const satisfies Readonly<Record<string, CheckWords>>
