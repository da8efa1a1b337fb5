const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{18}$/

/**
 * Whether a text is a unified social credit code whose last character is the check character of the 17 before it:
 * weights are the powers of 3 modulo 31. Source: GB 32100-2015.
 */
export function isCreditCode(text: string): boolean {
  return SHAPE.test(text) && text.charAt(17) === checkCharacter(text.slice(0, 17))
}

/** The check character of the first 17 characters of a code. */
function checkCharacter(body: string): string {
  let weight = 1
  let sum = 0
  for (const character of body) {
    sum += CHARACTERS.indexOf(character) * weight
    weight = (weight * 3) % CHARACTERS.length
  }
  return CHARACTERS.charAt((CHARACTERS.length - (sum % CHARACTERS.length)) % CHARACTERS.length)
}
