import i18next from 'i18next'
import { useMemo } from 'react'
import { create } from 'zustand'
import type { Language } from '../../domain/locale/language.ts'
import type { Preferences } from '../../electron/contract/channels.ts'
import { bridge } from './bridge.ts'

import { type MoneyText, moneyText } from './format/money.ts'
import { keepLastLanguage } from './lastLanguage.ts'

type PreferencesState = Preferences & { readonly change: (change: Partial<Preferences>) => void }

/** Language, unit of money, the person's name and first steps. A change shows at once and is stored behind it. */
export const usePreferences = create<PreferencesState>((set, get) => ({
  language: 'zh-CN',
  moneyUnit: 'tenThousandYuan',
  change: (change) => {
    set(change)
    const { change: _change, ...chosen } = get()
    showLanguage(chosen.language)
    void bridge.invoke('preferences:set', chosen)
  },
}))

/** Takes over what was stored; the defaults stay where nothing can be read. */
export async function loadPreferences(): Promise<void> {
  const reply = await bridge.invoke('preferences:get', {})
  if (reply.ok) usePreferences.setState(reply.value)
}

/** Turns every word of the window, and tells assistive technology which language it is. */
export function showLanguage(language: Language): void {
  document.documentElement.lang = language
  keepLastLanguage(language)
  void i18next.changeLanguage(language)
}

/** The current language. */
export function useLanguage(): Language {
  return usePreferences((state) => state.language)
}

/** How amounts are written now. */
export function useMoney(): MoneyText {
  const language = useLanguage()
  const unit = usePreferences((state) => state.moneyUnit)
  return useMemo(() => moneyText(unit, language), [unit, language])
}
