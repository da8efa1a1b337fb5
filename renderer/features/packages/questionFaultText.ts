import type { TFunction } from 'i18next'
import i18next from 'i18next'
import { leverFaultsEn } from '../../../domain/locale/leverFaults.en.ts'
import { leverFaultsZhCn } from '../../../domain/locale/leverFaults.zh-CN.ts'
import { fillBlanks } from '../../../domain/negotiation/fault.ts'
import type { LeverFault } from '../../../domain/packages/leverFault.ts'
import { leverText } from './leverText.ts'
import type { LeverRow } from './proposedLevers.ts'

/** The first thing a question may not say, under the name of the lever it is about. */
export function questionFaultText(
  t: TFunction,
  faults: readonly LeverFault[],
  levers: readonly LeverRow[],
): string {
  const [first] = faults
  if (first === undefined) return ''
  const words = i18next.language === 'en' ? leverFaultsEn : leverFaultsZhCn
  const place = /^levers\[(\d+)\]/u.exec(first.path)?.[1]
  const lever = place === undefined ? undefined : levers[Number(place)]
  const allowed = fillBlanks(words[first.code], first.values)
  return t('packages.fault', {
    where: lever === undefined ? t('packages.demands') : leverText(t, lever),
    found: first.found,
    allowed,
  })
}
