package main

import (
	"context"
	"fmt"
	"os"

	"ludus"
	"ludus/api"
)

func main() {
	ctx := context.Background()
	server := ludus.New(os.Getenv("LUDUS_ADDRESS"), ludus.Settings{})
	check(server.SignInServer(ctx, os.Getenv("LUDUS_SERVER_KEY")))

	match := api.MatchReport{MatchID: os.Args[1], WinnerID: ludus.Some(os.Args[2])}
	for _, player := range os.Args[2:] {
		match.Players = append(match.Players, api.ParticipantInput{PlayerID: player, Kills: ludus.Some(int64(3))})
	}
	receipt, err := server.Matches.ReportMatch(ctx, match)
	check(err)
	fmt.Println("Reported", receipt.MatchID)
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
