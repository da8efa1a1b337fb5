/** Where the tail approximation of the distribution function takes over. */
const FAR = 5 * Math.SQRT2
const BEYOND = 37
const ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI)

const NUMERATOR = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
]
const DENOMINATOR = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
]

/** Probability that a standard normal quantity is at most z: 15 digits in the middle, 9 beyond ±6. Hart (1968), after West (2005). */
export function normalProbability(z: number): number {
  const tail = upperTail(Math.abs(z))
  return z > 0 ? 1 - tail : tail
}

function upperTail(size: number): number {
  if (size > BEYOND) return 0
  const density = Math.exp((-size * size) / 2)
  if (size < FAR) return (density * polynomial(NUMERATOR, size)) / polynomial(DENOMINATOR, size)
  let fraction = size + 0.65
  for (let step = 4; step >= 1; step--) fraction = size + step / fraction
  return density / fraction / ROOT_OF_TWO_PI
}

const CENTRAL = 0.02425
const CENTRAL_OVER = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
]
const CENTRAL_UNDER = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
  1,
]
const TAIL_OVER = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const TAIL_UNDER = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1]

/**
 * The standard normal quantity that is not exceeded with this probability, between 0 and 1. Acklam's rational
 * approximation, made as exact as the distribution function above by one step of Halley's.
 */
export function normalQuantile(probability: number): number {
  if (probability > 0.5) return -normalQuantile(1 - probability)
  const guess = lowerGuess(probability)
  const error = (normalProbability(guess) - probability) * ROOT_OF_TWO_PI * Math.exp((guess * guess) / 2)
  return guess - error / (1 + (guess * error) / 2)
}

function lowerGuess(probability: number): number {
  if (probability < CENTRAL) {
    const far = Math.sqrt(-2 * Math.log(probability))
    return polynomial(TAIL_OVER, far) / polynomial(TAIL_UNDER, far)
  }
  const offset = probability - 0.5
  const square = offset * offset
  return (offset * polynomial(CENTRAL_OVER, square)) / polynomial(CENTRAL_UNDER, square)
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((value, coefficient) => value * x + coefficient, 0)
}
