/** What the display, the language or the place of the data may need; everything else opens the program to others. */
const harmless: readonly string[] = [
  'disable-dev-shm-usage',
  'disable-gpu',
  'disable-gpu-compositing',
  'enable-wayland-ime',
  'force-color-profile',
  'force-device-scale-factor',
  'force-renderer-accessibility',
  'gtk-version',
  'high-dpi-support',
  'lang',
  'no-sandbox',
  'ozone-platform',
  'ozone-platform-hint',
  'password-store',
  'updated',
  'user-data-dir',
  'wayland-text-input-version',
]

/**
 * The first switch a finished program is not started with, such as `--inspect` or `--remote-debugging-port`; null when
 * there is none. `args` are those after the program. Chromium also takes `-name`, and on Windows `/name`; what follows
 * a bare `--` are files.
 */
export function refusedSwitch(args: readonly string[], platform: NodeJS.Platform): string | null {
  const end = args.indexOf('--')
  const prefix = platform === 'win32' ? /^(?:--?|\/)(?=.)/u : /^--?(?=.)/u
  for (const arg of end === -1 ? args : args.slice(0, end)) {
    const name = arg.split('=')[0]?.replace(prefix, '').toLowerCase() ?? ''
    // The Finder names its process to whatever it starts.
    const isTheFinders = platform === 'darwin' && /^-psn_\d+_\d+$/u.test(arg)
    if (prefix.test(arg) && !harmless.includes(name) && !isTheFinders) return arg
  }
  return null
}
