const METADATA = "http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/identity";

/** Gives tokens of the service account that a machine on Google Cloud runs as. The audience is Ludus's address. */
export function googleIdentity(audience: string, address: string = METADATA): () => Promise<string> {
  return async () => {
    const response = await fetch(`${address}?audience=${encodeURIComponent(audience)}`, { headers: { "Metadata-Flavor": "Google" } });
    if (!response.ok) throw new Error(`The metadata server answered ${response.status}`);
    return response.text();
  };
}
