import fc from 'fast-check'

/**
 * Every run of the tests tries the same samples, so that what was green stays green on another machine;
 * DEALTABLE_LAW_SEED asks for others.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.DEALTABLE_LAW_SEED ?? 20270206) })
