/** Of words in an order, strongest first: the weakest of some. */
export const weaker = <T extends string>(order: readonly T[], all: readonly T[]): T => all.reduce((weakest, one) => (order.indexOf(one) > order.indexOf(weakest) ? one : weakest));
