/** Places and buckets share the 52 bits of a double: half a million places, eight thousand million buckets. */
const PLACES = 2 ** 19
const BUCKETS = 2 ** 33

/**
 * The places of values by rising value, equal ones by place. Values are put into buckets and sorted as plain numbers,
 * which engines do many times faster than by a function; neighbours in one bucket are then set right.
 * @throws RangeError beyond 524,288 values
 */
export function risingOrder(values: Float64Array): Int32Array {
  if (values.length > PLACES)
    throw new RangeError(`${values.length} values are more than can be put in order.`)
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  const scale = most > least ? (BUCKETS - 1) / (most - least) : 0
  const keys = values.map((value, place) => Math.floor((value - least) * scale) * PLACES + place).sort()
  const order = Int32Array.from(keys, (key) => key % PLACES)
  for (let i = 1; i < order.length; i++) {
    const place = order[i] as number
    let at = i
    while (at > 0 && (values[order[at - 1] as number] as number) > (values[place] as number)) {
      order[at] = order[at - 1] as number
      at -= 1
    }
    order[at] = place
  }
  return order
}
