package ludus

// Some is an optional field's value.
func Some[T any](value T) *T { return &value }
