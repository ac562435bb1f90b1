declare const CABLE_VERSION: string | undefined

/** The version of package.json, put in by the build. */
export const version: string = typeof CABLE_VERSION === 'string' ? CABLE_VERSION : 'unbuilt'
