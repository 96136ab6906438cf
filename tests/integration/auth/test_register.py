async def test_x(api, accounts):
    print(await accounts.player())
    print(await accounts.server())
