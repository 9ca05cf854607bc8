/** Makes the addresses that a policy lets pass: those it was made for. Throws a `TypeError` for any other. */
export const onlyAddress =
  (...own: readonly string[]) =>
  (address: string): string => {
    if (own.includes(address)) return address;
    throw new TypeError(`No worker runs from ${address}`);
  };
