export function quantile(list: readonly number[], share: number): number
