const LANCZOS_SHIFT = 7
const LANCZOS_FIRST = 0.9999999999998099
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572, 9.984369578019572e-6, 1.505632735149312e-7,
]
const ENOUGH_STEPS = 200
const PRECISE = 1e-15
const TINY = 1e-300

/**
 * The quantity between 0 and 1 that a beta distribution of shapes a and b, both at least 1, does not exceed with this
 * probability: Newton's steps, halved wherever they would leave the bracket.
 */
export function betaQuantile(probability: number, a: number, b: number): number {
  const scale = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b))
  let [low, high] = [0, 1]
  let x = a / (a + b)
  for (let step = 0; step < ENOUGH_STEPS; step++) {
    const excess = betaProbability(x, a, b, scale) - probability
    if (excess > 0) high = x
    else low = x
    const density = scale * x ** (a - 1) * (1 - x) ** (b - 1)
    const newton = x - excess / density
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) <= PRECISE * next) return next
    x = next
  }
  return x
}

/** Regularised incomplete beta function by its continued fraction (modified Lentz), on the side where it converges. */
function betaProbability(x: number, a: number, b: number, scale: number): number {
  const front = scale * x ** a * (1 - x) ** b
  if (x < (a + 1) / (a + b + 2)) return (front * continuedFraction(x, a, b)) / a
  return 1 - (front * continuedFraction(1 - x, b, a)) / b
}

function continuedFraction(x: number, a: number, b: number): number {
  let over = 1
  let under = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let fraction = under
  for (let m = 1; m <= ENOUGH_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    under = 1 / awayFromZero(1 + even * under)
    over = awayFromZero(1 + even / over)
    fraction *= over * under
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    under = 1 / awayFromZero(1 + odd * under)
    over = awayFromZero(1 + odd / over)
    const change = over * under
    fraction *= change
    if (Math.abs(change - 1) < PRECISE) break
  }
  return fraction
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

/** Logarithm of the gamma function of a number of at least 1, by Lanczos' series. */
function logGamma(value: number): number {
  const x = value - 1
  const series = LANCZOS.reduce((sum, weight, index) => sum + weight / (x + index + 1), LANCZOS_FIRST)
  const t = x + LANCZOS_SHIFT + 0.5
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(series)
}
