import { Command as Menu } from 'cmdk'
import type { TFunction } from 'i18next'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { COMMAND_GROUPS, type Command, type CommandPlace } from '../../shared/commands/command.ts'
import { commandSources } from '../../shared/commands/registry.ts'
import { usePaletteOpen } from '../../shared/commands/usePaletteOpen.ts'
import { recentCommands, rememberCommand } from './recentCommands.ts'
import { type Findable, searchCommands } from './searchCommands.ts'
import './palette.css'

/** 搜索: one field to go anywhere and do anything, found in Chinese, by the sounds of the characters, in English. */
export function Palette({ place }: { readonly place: CommandPlace }) {
  const { t } = useTranslation()
  const { typed, isEntered, type, enter, close } = usePaletteOpen()
  const asked = useDeferredValue(typed)
  const { all, isWhole } = useCommands(place)
  const [recent] = useState(recentCommands)
  const found = useMemo(() => searchCommands(all, asked, recent), [all, asked, recent])
  const groups = useMemo(
    () => inGroups(found, asked.trim() === '' ? recent : null, t),
    [found, asked, recent, t],
  )
  // The best answer is the one Enter takes, as soon as it stands there.
  const best = groups[0]?.rows[0]?.command.id ?? ''
  const [marked, setMarked] = useState({ best, value: best })
  const value = marked.best === best ? marked.value : best
  const run = ({ id, run }: Command) => {
    rememberCommand(id)
    close()
    // After the dialog has given back the focus, so that a command may take it.
    setTimeout(run)
  }
  const isAnswered = typed === asked && isWhole
  const first = groups[0]?.rows[0]?.command
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when the answers have come
  useEffect(() => {
    if (!isEntered || !isAnswered) return
    if (first === undefined) type(typed)
    else run(first)
  }, [isEntered, isAnswered, first])
  return (
    <Menu.Dialog
      open
      onOpenChange={(isOpen) => !isOpen && close()}
      label={t('palette.title')}
      shouldFilter={false}
      value={value}
      onValueChange={(next) => setMarked({ best, value: next })}
      loop
      className="palette"
      overlayClassName="palette-ground"
      contentClassName="palette-frame"
    >
      <Menu.Input
        // Has the focus as it comes, and what was typed ahead is not selected.
        autoFocus
        value={typed}
        onValueChange={type}
        onKeyDown={(event) => {
          // While the answers are not yet those to what is typed, the marked one is not what is meant.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || isAnswered) return
          event.preventDefault()
          enter()
        }}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.title')}
      />
      <Menu.List label={t('palette.results')}>
        <Menu.Empty>{t('palette.nothing')}</Menu.Empty>
        {groups.map(({ id, label, rows }) => (
          <Menu.Group key={id} heading={label}>
            {rows.map(({ command, shown: text }) => (
              <Menu.Item key={command.id} value={command.id} onSelect={() => run(command)}>
                <span className="palette-name">{text}</span>
                {command.detail === undefined ? null : (
                  <span className="palette-detail">{command.detail}</span>
                )}
                {command.keys === undefined ? null : <kbd>{command.keys}</kbd>}
              </Menu.Item>
            ))}
          </Menu.Group>
        ))}
      </Menu.List>
    </Menu.Dialog>
  )
}

type Group = { readonly id: string; readonly label: string; readonly rows: readonly Findable[] }

/**
 * What was found by kind, the kind of the best answer on top. Where nothing is typed, what was used lately stands in a
 * part of its own.
 */
function inGroups(
  found: readonly Findable[],
  recent: readonly string[] | null,
  t: TFunction,
): readonly Group[] {
  const isLately = ({ command }: Findable) => recent?.includes(command.id) === true
  const groups = [
    { id: 'recent', label: t('palette.group.recent'), rows: found.filter(isLately) },
    ...COMMAND_GROUPS.map((group) => ({
      id: group,
      label: t(`palette.group.${group}`),
      rows: found.filter((each) => each.command.group === group && !isLately(each)),
    })),
  ].filter(({ rows }) => rows.length > 0)
  if (recent !== null) return groups
  const place = ({ rows }: Group) => (rows[0] === undefined ? found.length : found.indexOf(rows[0]))
  return groups.toSorted((a, b) => place(a) - place(b))
}

const NO_COMMANDS: { readonly commands: readonly Command[]; readonly isWhole: boolean } = {
  commands: [],
  isWhole: false,
}

/** Every command there is where the palette was opened, with its words in both languages; whether all have come. */
function useCommands(place: CommandPlace): { readonly all: readonly Findable[]; readonly isWhole: boolean } {
  const { i18n } = useTranslation()
  const [{ commands, isWhole }, setCommands] = useState(NO_COMMANDS)
  useEffect(() => {
    let isGone = false
    const parts: (readonly Command[])[] = []
    let awaited = 0
    const show = () => !isGone && setCommands({ commands: parts.flat(), isWhole: awaited === 0 })
    commandSources().forEach((source, at) => {
      const given = source(place)
      parts[at] = given instanceof Promise ? [] : given
      if (!(given instanceof Promise)) return
      awaited += 1
      const arrived = (late: readonly Command[]) => {
        parts[at] = late
        awaited -= 1
        show()
      }
      // A source that cannot be read, such as of a store on a failing disk, offers nothing.
      given.then(arrived, () => arrived([]))
    })
    show()
    return () => {
      isGone = true
    }
  }, [place])
  const all = useMemo(() => {
    const otherLanguage = i18n.language === 'en' ? 'zh-CN' : 'en'
    const words = (language: string, { name }: Command) => {
      if ('text' in name) return name.text
      const t = i18n.getFixedT(language) as unknown as (key: string, values?: object) => string
      return t(name.key, name.values)
    }
    return commands.map((command) => ({
      command,
      shown: words(i18n.language, command),
      other: 'text' in command.name ? '' : words(otherLanguage, command),
    }))
  }, [commands, i18n])
  return { all, isWhole }
}
