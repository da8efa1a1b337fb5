import type { Language } from '../../../domain/locale/language.ts'

/** What is said when a part of the program breaks down: what happened, what is safe, what to do. */
type BreakdownWords = {
  /** The program itself has to end. Blanks: `file`, the log. */
  readonly ended: { readonly title: string; readonly text: string }
  /** It did not come to open anything. Blanks: `file`, the log. */
  readonly notStarted: { readonly title: string; readonly text: string }
  /** It was asked to start in a way that opens it to others. Blanks: `name`. */
  readonly refusedSwitch: { readonly title: string; readonly text: string }
  /** The window's page broke down twice in a row. */
  readonly page: {
    readonly title: string
    readonly safe: string
    readonly again: string
    readonly quit: string
  }
  /** The window's page does not answer. */
  readonly unresponsive: {
    readonly title: string
    readonly text: string
    readonly wait: string
    readonly again: string
  }
}

const zhCn: BreakdownWords = {
  ended: {
    title: '谈判桌遇到故障，需要关闭',
    text: '标为“已保存”的内容都在数据文件里，重新启动就能接着做。经过记在 {file}',
  },
  notStarted: {
    title: '谈判桌没能启动',
    text: '数据没有动过。再启动一次，还是不行就重装程序，数据会留着。经过记在 {file}',
  },
  refusedSwitch: {
    title: '谈判桌没有启动',
    text: '启动命令里带了 {name}，它可能让别的程序看到谈判数据。数据没有动过。去掉它再启动。',
  },
  page: {
    title: '窗口接连两次意外关闭',
    safe: '标为“已保存”的内容都在数据文件里，没有丢。',
    again: '再打开窗口',
    quit: '退出',
  },
  unresponsive: {
    title: '窗口没有反应',
    text: '标为“已保存”的内容都在。可以再等等，也可以重新打开窗口；正在输入、还没确认的那一格要重输。',
    wait: '再等等',
    again: '重新打开窗口',
  },
}

const en: BreakdownWords = {
  ended: {
    title: 'DealTable met a fault and has to close',
    text: 'Everything marked as saved is in the data file; start again to go on. What happened is noted in {file}',
  },
  notStarted: {
    title: 'DealTable did not start',
    text: 'Your data was not touched. Start once more; if that does not help, install the program again, your data stays. What happened is noted in {file}',
  },
  refusedSwitch: {
    title: 'DealTable did not start',
    text: 'The command that started it contains {name}, which can show your figures to other programs. Your data was not touched. Leave it out and start again.',
  },
  page: {
    title: 'The window closed unexpectedly twice in a row',
    safe: 'Everything marked as saved is in the data file; nothing of it is lost.',
    again: 'Open the window again',
    quit: 'Quit',
  },
  unresponsive: {
    title: 'The window does not answer',
    text: 'Everything marked as saved is safe. Wait a little longer, or open the window anew; a cell being typed into has to be typed again.',
    wait: 'Wait',
    again: 'Open the window anew',
  },
}

/** The words in a language. */
export function breakdownWords(language: Language): BreakdownWords {
  return language === 'en' ? en : zhCn
}
