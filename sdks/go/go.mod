module ludus

go 1.19
