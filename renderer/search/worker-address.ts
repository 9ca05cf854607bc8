/** Makes the address that a policy lets pass: the one it was made for. Throws a `TypeError` for any other. */
export const onlyAddress =
  (own: string) =>
  (address: string): string => {
    if (address === own) return address;
    throw new TypeError(`No worker runs from ${address}`);
  };
