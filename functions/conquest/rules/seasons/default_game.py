"""The game as Ludus has it. A studio that wants another changes it here; seasons that have begun keep theirs.

What the requirements do not say is chosen, and stands in the service's README with the reason.
"""

from functions.conquest.models.game import (
    BattleRule,
    Building,
    BuildingRule,
    Counter,
    Formation,
    FormationRule,
    Game,
    SeasonRule,
    Speed,
    Terrain,
    TerrainRule,
    Tier,
    TierRule,
    Unit,
    UnitRule,
    WarehouseRule,
)

GAME = Game(
    start_gold=1000,
    hourly_gold=10,
    territory_share=500,
    refund=500,
    army_a_barracks_level=100,
    workshop_speed=50,
    training_queue=5,
    units={
        Unit.MILITIA: UnitRule(hp=100, damage=10, cost=10, speed=Speed.MEDIUM, train_seconds=60),
        Unit.SPEARMAN: UnitRule(hp=120, damage=15, cost=25, speed=Speed.SLOW, train_seconds=120, barracks_level=2),
        Unit.ARCHER: UnitRule(hp=80, damage=20, cost=30, speed=Speed.FAST, train_seconds=90, barracks_level=3),
        Unit.CAVALRY: UnitRule(hp=150, damage=25, cost=50, speed=Speed.VERY_FAST, train_seconds=180, barracks_level=5),
    },
    counters=(
        Counter(unit=Unit.CAVALRY, against=Unit.ARCHER, permille=1500),
        Counter(unit=Unit.ARCHER, against=Unit.SPEARMAN, permille=1500),
        Counter(unit=Unit.SPEARMAN, against=Unit.CAVALRY, permille=1500),
    ),
    terrains={
        Terrain.CASTLE: TerrainRule(defence=1500, garrison_hp=1300),
        Terrain.FOREST: TerrainRule(defence=1250, units={Unit.SPEARMAN: 1100, Unit.CAVALRY: 750}),
        Terrain.HILLS: TerrainRule(defence=1150, units={Unit.ARCHER: 1250, Unit.CAVALRY: 900}),
        Terrain.RIVER: TerrainRule(defence=1200, attack=900, units={Unit.CAVALRY: 500}),
        Terrain.PLAINS: TerrainRule(),
    },
    formations={
        Formation.OFFENSIVE: FormationRule(attack=1150, defence=900),
        Formation.BALANCED: FormationRule(),
        Formation.DEFENSIVE: FormationRule(attack=900, defence=1150),
    },
    buildings={
        Building.BARRACKS: BuildingRule(
            costs=(100, 200, 400, 800, 1500, 2000, 2500, 3000, 3000),
            seconds=(300, 600, 1200, 2400, 3600, 7200, 10800, 14400, 18000),
        ),
        Building.WAREHOUSE: BuildingRule(
            costs=(80, 150, 300, 600, 1000, 1500, 1800, 2000, 2000),
            seconds=(240, 480, 960, 1920, 2880, 5760, 8640, 11520, 14400),
        ),
        Building.WORKSHOP: BuildingRule(
            costs=(150, 300, 600, 1200, 2000, 3000, 3500, 4000, 4000),
            seconds=(360, 720, 1440, 2880, 4320, 8640, 12960, 17280, 21600),
        ),
    },
    warehouse=WarehouseRule(
        capacity=(1000, 2000, 3500, 5000, 7000, 9000, 11000, 14000, 17000, 20000),
        protected=(100, 150, 200, 250, 300, 350, 400, 450, 500, 550),
        hourly_gold=2,
    ),
    tiers={
        Tier.CENTER: TierRule(
            territories=5,
            gold=100,
            victory_points=100,
            guards={Unit.MILITIA: 200, Unit.SPEARMAN: 150, Unit.ARCHER: 100, Unit.CAVALRY: 50},
        ),
        Tier.RING: TierRule(
            territories=15,
            gold=50,
            victory_points=50,
            guards={Unit.MILITIA: 100, Unit.SPEARMAN: 50, Unit.ARCHER: 30, Unit.CAVALRY: 0},
        ),
        Tier.EDGE: TierRule(
            territories=30,
            gold=25,
            victory_points=25,
            guards={Unit.MILITIA: 40, Unit.SPEARMAN: 10, Unit.ARCHER: 0, Unit.CAVALRY: 0},
        ),
    },
    battles=BattleRule(variance=100, loser_casualties=600, winner_casualties=360, gold_a_victory_point=10),
    season=SeasonRule(days=10, entry_fee=2500, platform_fee=375),
)
