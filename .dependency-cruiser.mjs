const within = (...folders) => folders.map((folder) => `^${folder}/`)
const installed = (name) => `(^|/)node_modules/${name}/`

/** One rule for each sentence of the folder table in ARCHITECTURE.md. */
export default {
  forbidden: [
    {
      name: 'domain-imports-only-domain-and-pure-libraries',
      severity: 'error',
      from: { path: '^domain/' },
      to: {
        pathNot: [
          '^domain/',
          installed('zod'),
          installed('decimal\\.js'),
          installed('immer'),
          installed('mathjs'),
          installed('tyme4ts'),
        ],
      },
    },
    {
      name: 'mathjs-only-where-formulas-are-read',
      severity: 'error',
      from: {
        path: '^(domain|db|electron|renderer)/',
        // The benchmark measures ours beside it.
        pathNot: '^(domain/formula/readFormula\\.ts$|electron/headless/bench/)',
      },
      to: { path: installed('mathjs') },
    },
    {
      name: 'lunar-calendar-only-where-the-moon-is-read',
      severity: 'error',
      from: { path: '^(domain|db|electron|renderer)/', pathNot: '^domain/calendar/moon\\.ts$' },
      to: { path: installed('tyme4ts') },
    },
    {
      name: 'contract-imports-only-domain-and-zod',
      severity: 'error',
      from: { path: '^electron/contract/' },
      to: { pathNot: [...within('electron/contract', 'domain'), installed('zod')] },
    },
    {
      name: 'preload-imports-only-contract-and-electron',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { pathNot: ['^electron/(contract|preload)/', '^electron$', installed('electron')] },
    },
    {
      name: 'db-knows-neither-electron-nor-screens',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: ['^(electron|renderer|test|scripts)/', '^electron$', installed('electron')] },
    },
    {
      name: 'documents-are-drawn-from-domain-alone',
      severity: 'error',
      from: { path: '^electron/(pdf|spreadsheet|signature|risk)/' },
      to: {
        path: [
          '^(db|renderer|test|scripts)/',
          '^electron/(main|preload)/',
          '^electron$',
          installed('electron'),
        ],
      },
    },
    {
      name: 'signatures-need-domain-and-cryptography-alone',
      severity: 'error',
      from: { path: '^electron/signature/' },
      to: {
        pathNot: [
          ...within('electron/signature', 'domain'),
          installed('@cantoo/pdf-lib'),
          installed('pkijs'),
          installed('asn1js'),
          installed('node-forge'),
          installed('@types/node-forge'),
        ],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'headless-needs-no-electron',
      severity: 'error',
      from: { path: '^electron/headless/' },
      to: { path: ['^(renderer|test|scripts)/', '^electron$', installed('electron')] },
    },
    {
      name: 'handlers-name-no-electron-type',
      severity: 'error',
      from: {
        path: '^electron/main/((handlers|locale)/|(answer|fileKind|fileName|log|pageFile|sample|storePlace|wholeFile)\\.)',
      },
      to: { path: ['^electron$', installed('electron')] },
    },
    {
      name: 'main-imports-no-screen',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|test|scripts)/' },
    },
    {
      name: 'renderer-sees-only-domain-and-contract',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^(db|test|scripts)/', '^electron/(?!contract/)', '^electron$', installed('electron')] },
    },
    {
      name: 'renderer-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'features-do-not-know-each-other',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'features-do-not-know-the-app',
      severity: 'error',
      from: { path: '^renderer/(features|shared|workers)/' },
      to: { path: '^renderer/app/' },
    },
    {
      name: 'shared-knows-no-feature',
      severity: 'error',
      from: { path: '^renderer/shared/' },
      to: { path: '^renderer/features/' },
    },
    {
      name: 'nothing-imports-tests-or-scripts',
      severity: 'error',
      from: { path: '^(domain|db|electron|renderer)/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'scripts-import-no-screen',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^(renderer|test)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      // A translation names the type its chooser declares; that import is gone once compiled, which swc cannot tell.
      from: { pathNot: '(^|/)locale/' },
      to: { circular: true },
    },
    {
      name: 'every-import-is-found',
      severity: 'error',
      from: {},
      // With ?url the builder is asked for where a file lies, which only it knows.
      to: { couldNotResolve: true, pathNot: '\\?url$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
    parser: 'swc',
    tsPreCompilationDeps: true,
  },
}
