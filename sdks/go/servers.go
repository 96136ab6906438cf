package ludus

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"

	"ludus/api"
)

const metadata = "http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/identity?audience="

// SignInServer signs a game server in by its key. Its token lasts an hour; a new one is asked for by itself.
func (c *Client) SignInServer(ctx context.Context, key string) error {
	return c.signInServer(ctx, func(context.Context) (api.ServerProof, error) { return api.ServerProof{Key: &key}, nil })
}

// SignInServerByIdentity signs a game server in by the identity that a token of OpenID Connect proves: GoogleIdentity, or
// any other that Ludus accepts. It is asked for again whenever a new token of Ludus is needed.
func (c *Client) SignInServerByIdentity(ctx context.Context, identity func(context.Context) (string, error)) error {
	return c.signInServer(ctx, func(ctx context.Context) (api.ServerProof, error) {
		token, err := identity(ctx)
		return api.ServerProof{OidcToken: &token}, err
	})
}

func (c *Client) signInServer(ctx context.Context, proof func(context.Context) (api.ServerProof, error)) error {
	seen, err := c.Session()
	if err != nil {
		return err
	}
	c.proof = proof
	_, err = c.refresh(ctx, seen)
	return err
}

// GoogleIdentity proves the service account that a machine on Google Cloud runs as. The audience is Ludus's address.
func GoogleIdentity(audience string) func(context.Context) (string, error) {
	return func(ctx context.Context) (string, error) {
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, metadata+url.QueryEscape(audience), nil)
		if err != nil {
			return "", err
		}
		request.Header.Set("Metadata-Flavor", "Google")
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			return "", err
		}
		defer response.Body.Close()
		token, err := io.ReadAll(response.Body)
		if err == nil && response.StatusCode != http.StatusOK {
			err = fmt.Errorf("the metadata server answered %s", response.Status)
		}
		return string(token), err
	}
}
